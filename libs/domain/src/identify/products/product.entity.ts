import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('product')
export class Product {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text' })
  sku!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  /** Minor units of the workspace's currency. */
  @Column({ type: 'bigint', nullable: true })
  priceMinor!: number | null;

  @Column({ type: 'bigint', nullable: true })
  unitCostMinor!: number | null;

  @Column({ type: 'int', nullable: true })
  purchaseCycleDays!: number | null;

  @Column({ type: 'date', nullable: true })
  launchedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  updatedAt!: Date;
}
