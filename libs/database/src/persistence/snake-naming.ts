import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `heldOn` in code is `held_on` in the table. */
export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(target: string, custom: string | undefined) { return custom ?? snake(target); }
  override columnName(property: string, custom: string | undefined, prefixes: string[]) { return snake([...prefixes, custom ?? property].join('_')); }
  override relationName(property: string) { return snake(property); }
  override joinColumnName(relation: string, column: string) { return snake(`${relation}_${column}`); }
  override joinTableColumnName(table: string, property: string, column?: string) { return snake(`${table}_${column ?? property}`); }
}
