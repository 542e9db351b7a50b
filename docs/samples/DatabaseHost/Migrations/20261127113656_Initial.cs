using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DatabaseHost.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Session = table.Column<string>(type: "TEXT", nullable: false),
                    Amount = table.Column<decimal>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outcome_accesses",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    clinic = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    seen = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_accesses", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "outcome_events",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    clinic = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    command_id = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    cause_kind = table.Column<short>(type: "INTEGER", nullable: false),
                    cause_id = table.Column<string>(type: "TEXT", nullable: false),
                    cause_command = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    schema = table.Column<int>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    offset_min = table.Column<short>(type: "INTEGER", nullable: false),
                    recorded_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    workflow = table.Column<int>(type: "INTEGER", nullable: false),
                    policy = table.Column<string>(type: "TEXT", nullable: false),
                    imported = table.Column<bool>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: true),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    chain_key_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    prev_hash = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", nullable: true),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: false),
                    texts = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_events", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "outcome_keys",
                columns: table => new
                {
                    clinic = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    master_key = table.Column<string>(type: "TEXT", nullable: true),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: true),
                    destroyed_ms = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_keys", x => new { x.clinic, x.kind, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outcome_records",
                columns: table => new
                {
                    clinic = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    proof = table.Column<string>(type: "TEXT", nullable: true),
                    client = table.Column<string>(type: "TEXT", nullable: true),
                    practitioner = table.Column<string>(type: "TEXT", nullable: true),
                    stage = table.Column<short>(type: "INTEGER", nullable: true),
                    is_held = table.Column<bool>(type: "INTEGER", nullable: false),
                    next = table.Column<byte[]>(type: "BLOB", nullable: true),
                    due_on = table.Column<string>(type: "TEXT", nullable: true),
                    order_key = table.Column<string>(type: "TEXT", nullable: true),
                    review_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    evaluated_ms = table.Column<long>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    open_basis = table.Column<string>(type: "TEXT", nullable: true),
                    due_work_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    lease_owner = table.Column<string>(type: "TEXT", nullable: true),
                    lease_until_ms = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_records", x => new { x.clinic, x.kind, x.id });
                });

            migrationBuilder.CreateTable(
                name: "outcome_store",
                columns: table => new
                {
                    id = table.Column<short>(type: "INTEGER", nullable: false),
                    schema = table.Column<int>(type: "INTEGER", nullable: false),
                    store_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outcome_store", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "outcome_store",
                columns: new[] { "id", "schema", "store_id" },
                values: new object[] { (short)1, 1, null });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_accesses_clinic",
                table: "outcome_accesses",
                columns: new[] { "clinic", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_accesses_record",
                table: "outcome_accesses",
                columns: new[] { "clinic", "kind", "id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_events_feed",
                table: "outcome_events",
                columns: new[] { "clinic", "position" });

            migrationBuilder.CreateIndex(
                name: "ux_outcome_events_command",
                table: "outcome_events",
                columns: new[] { "clinic", "kind", "id", "command_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_outcome_events_version",
                table: "outcome_events",
                columns: new[] { "clinic", "kind", "id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_keys_subject",
                table: "outcome_keys",
                columns: new[] { "clinic", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_records_basis",
                table: "outcome_records",
                columns: new[] { "clinic", "open_basis" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_records_client",
                table: "outcome_records",
                columns: new[] { "clinic", "client" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_records_due",
                table: "outcome_records",
                columns: new[] { "clinic", "due_work_ms" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_records_review",
                table: "outcome_records",
                columns: new[] { "clinic", "review_ms" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_records_work",
                table: "outcome_records",
                columns: new[] { "clinic", "order_key" });

            migrationBuilder.CreateIndex(
                name: "ix_outcome_records_work_of",
                table: "outcome_records",
                columns: new[] { "clinic", "practitioner", "order_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "outcome_accesses");

            migrationBuilder.DropTable(
                name: "outcome_events");

            migrationBuilder.DropTable(
                name: "outcome_keys");

            migrationBuilder.DropTable(
                name: "outcome_records");

            migrationBuilder.DropTable(
                name: "outcome_store");
        }
    }
}
