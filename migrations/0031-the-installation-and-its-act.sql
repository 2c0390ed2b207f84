-- Which province this is, and whether it is a demonstration: public pages are marked by it, and a demonstration may be
-- removed. An act answers for the row as for those of 0029.
select guard_table('installation');
