/** What can be done with a question of a draft, beside asking it in another form. */
export type RowAction = 'up' | 'down' | 'swap' | 'drop' | 'edit' | 'duplicate';
