import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ExpenseKind } from './customer-expense.schema.js';

@Entity('customer_expense')
export class CustomerExpense {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ type: 'bigint' })
  customerId!: number;

  @Column({ type: 'text' })
  kind!: ExpenseKind;

  @Column({ type: 'bigint' })
  amountMinor!: number;

  @Column({ type: 'date' })
  spentOn!: string;

  @Column({ type: 'text' })
  note!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;
}
