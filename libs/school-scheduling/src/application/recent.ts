/** Keeps the last few things worked out; the one unused longest goes first. What failed is forgotten at once. */
export class Recent<T> {
  private readonly kept = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.kept.get(key) ?? make();
    this.kept.delete(key);
    this.kept.set(key, value);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value!);
    value.catch(() => { if (this.kept.get(key) === value) this.kept.delete(key); });
    return value;
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}
