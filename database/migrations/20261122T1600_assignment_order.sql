-- Pages of assignments are found by this index alone: it holds the order and what the rules ask about.

create index assignment_order on access.assignment (granted_at, id) include (unit_code, account_id);
