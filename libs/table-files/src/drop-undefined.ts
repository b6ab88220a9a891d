type Dropped<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** An absent column leaves no trace: optional properties are left out rather than set to undefined. */
export function dropUndefined<T extends object>(value: T): Dropped<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Dropped<T>;
}
