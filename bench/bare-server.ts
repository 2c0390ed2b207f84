/**
 * The anchor of the ranking benchmark: Node's own HTTP and one statement, nothing else. It answers every request with
 * the ranking of one round as JSON, the same bytes as the product.
 */
import { createServer } from "node:http";
import pg from "pg";

const [roundId, connection, schema] = process.argv.slice(2);
const pool = new pg.Pool({
  ...JSON.parse(connection ?? "{}"),
  max: 10,
  options: `-c search_path=${schema} -c jit=off`,
});

const statement = `
  select seen.block_code as "blockCode", block.name_vi as "blockNameVi", block.name_en as "blockNameEn", result.rank,
         seen.unit_id as "unitId", seen.official_code as "officialCode", seen.name_vi as "unitNameVi",
         seen.name_en as "unitNameEn", result.points, result.points_exact as "pointsExact",
         result.applicable_max as "applicableMax", result.percent, result.percent_exact as "percentExact",
         result.class_name as "className", result.class_name_en as "classNameEn", result.inputs
    from round_unit as seen
    join round_block as block on block.round_id = seen.round_id and block.code = seen.block_code
    join unit_result as result on result.round_id = seen.round_id and result.unit_id = seen.unit_id
     and result.stage = 'final'
   where seen.round_id = $1
   order by block.position, result.position
   limit 200`;

const server = createServer(async (_request, response) => {
  const { rows } = await pool.query({ name: "ranking", text: statement, values: [roundId] });
  const body = JSON.stringify({ items: rows, page: 1, pageSize: 200, total: rows.length });
  response.setHeader("content-type", "application/json");
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address !== null && typeof address !== "string") console.log(`http://127.0.0.1:${address.port}/`);
});
process.on("SIGTERM", () => process.exit(0));
