-- A proposal may also end without holding. The words stand in a migration of their own: PostgreSQL uses none in the transaction that adds it.
ALTER TYPE "mandate_state" ADD VALUE 'declined';
ALTER TYPE "mandate_state" ADD VALUE 'withdrawn';
