using System.Text;
using Microsoft.EntityFrameworkCore;
using TherapyOutcomes.EntityFrameworkCore.Grouping;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.EntityFrameworkCore.Tests.Support;
using TherapyOutcomes.EntityFrameworkCore.Writing;
using TherapyOutcomes.Storage;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Sql;

/// <summary>What would be sent to SQL Server. No server is there to try it on, so each statement is read by eye.</summary>
public sealed class SqlServerStatementsTests
{
    private static readonly RecordSummary Summary = Made.Summary(Made.E1, 3);

    [Fact]
    public Task Append_NewAndKnownRecords_Statements()
    {
        var batch = Made.Batch(Made.Append(Made.E1, 2, "m2"), Made.Append(Made.E2, 0, "m2")) with
        {
            Assertions = [new(Made.C1, 0), new(RecordKey.For(ClinicId.Default, new PractitionerId("p1")), 4)],
            Outdates = [new ClientId("c1")],
            NewKeys = [Made.Key(Made.E2)],
            Erasures = [new ClientId("c1")],
        };
        return Verify(Show(statements =>
        [
            new Statement(statements.Dialect.BeginPart),
            .. AppendPlan.Locks(batch, statements).Select(step => step.Statement),
            .. AppendPlan.Additions(batch, statements).Select(step => step.Statement),
            new Statement(statements.Dialect.UndoPart),
            statements.Records.Version(Made.E1),
            statements.Keys.Read(Made.E2),
            statements.Events.FindCommands(Made.E1, [new CommandId("m1"), new CommandId("m2")]),
        ]));
    }

    [Fact]
    public Task Append_AGroup_Statements()
    {
        AppendBatch[] batches =
        [
            Made.Batch(Made.Append(Made.E1, 2, "m2")) with { Assertions = [new(Made.C1, 0)] },
            Made.Batch(Made.Append(Made.E2, 0, "m2")) with { Outdates = [new ClientId("c1")], NewKeys = [Made.Key(Made.E2)] },
        ];
        return Verify(Show(statements =>
        [
            .. GroupLocks.Of(batches, statements, static _ => { }).Select(step => step.Statement),
            .. statements.Groups.FindCommands([(Made.E1, new CommandId("m2"))]),
            statements.Groups.IsKeyed(Made.E2),
            .. GroupPlan.Of(batches, statements).Select(step => step.Statement),
        ]));
    }

    [Fact]
    public Task Access_NotesAndLists_Statements() => Verify(Show(statements =>
    [
        statements.Accesses.Insert(new AccessEntry { Record = Made.E1, Actor = new("p1"), At = Clinic.Now, Kind = AccessKind.Card }),
        statements.Accesses.List(new AccessQuery { Clinic = ClinicId.Default, Before = 7 }, 10),
        statements.Accesses.List(new AccessQuery { Clinic = ClinicId.Default, Records = [Made.E1, Made.C1] }, 10),
    ]));

    [Fact]
    public Task Read_EventsListsAndCounts_Statements() => Verify(Show(statements =>
    [
        statements.Events.Read(new ReadRequest(Made.E1, 2)),
        statements.Lists.Records(new RecordQuery { Clinic = ClinicId.Default, Kind = RecordKind.Episode, Client = new("c1"), Practitioner = new("p1") }, Made.E1, 10),
        statements.Lists.Clinics(after: null, 10),
        statements.Lists.Work(Work, after: null, 10),
        statements.Lists.CountWork(Work),
        statements.Lists.Due(Outdated, 10),
        statements.Lists.CountDue(Outdated),
        statements.Lists.OtherBasis(Outdated, 10),
        statements.Lists.CountOtherBasis(Outdated),
    ]));

    [Fact]
    public Task Inspect_EachTable_Statements() => Verify(Show(statements =>
    [
        statements.Inspection.Clinics(after: null, 10),
        statements.Inspection.Events.Page("default", after: null, 10)!.Value,
        statements.Inspection.Events.Page("default", new RowPlace(0, "e1", 3), 10)!.Value,
        statements.Inspection.Summaries.Page("default", new RowPlace(0, "e1"), 10)!.Value,
        statements.Inspection.Keys.Page("default", new RowPlace(0, "e1"), 10)!.Value,
    ]));

    [Fact]
    public Task Write_ClaimsRefreshesKeysAndIdentity_Statements() => Verify(Show(statements =>
    [
        .. statements.Claims.For(Made.Claim("runner") with { EvaluationBasis = "policy-1" }).Select(claim => claim.Lease(10)),
        statements.Records.Ensure(Made.C1).Statement,
        statements.Records.Lock(Made.E1, isToBeWritten: true),
        statements.Records.Lock(Made.C1, isToBeWritten: false),
        statements.Records.Refresh(Summary),
        statements.Keys.Rewrap(Made.Rewrap(Made.Key(Made.E1), 4)),
        statements.Identity.Read,
        statements.Identity.Name(Guid.Empty),
        statements.Identity.Rename(Guid.Empty),
        statements.Comparison.Probe,
    ]));

    [Fact]
    public Task CreateScript_SqlServer_Tables() => Verify(OutcomeSchema.CreateScript("Microsoft.EntityFrameworkCore.SqlServer"));

    /// <summary>What other databases understand and SQL Server does not.</summary>
    [Fact]
    public void Append_Statements_UseNothingThatSqlServerLacks() => Assert.All(
        (string[])["on conflict", " limit ", "returning", "for update", "for share", "skip locked", "release savepoint", "excluded."],
        foreign => Assert.DoesNotContain(foreign, Show(All), StringComparison.OrdinalIgnoreCase));

    private static WorklistQuery Work => new() { Clinic = ClinicId.Default, Practitioner = new("p1"), DueBy = new DateOnly(2026, 3, 2) };

    private static OutdatedQuery Outdated => new() { Clinic = ClinicId.Default, Practitioner = new("p1"), Now = Clinic.Now, EvaluationBasis = "policy-1" };

    private static IEnumerable<Statement> All(StoreStatements statements) =>
    [
        .. AppendPlan.Locks(Made.Batch(Made.Append(Made.E1, 0, "m1")) with { Outdates = [new("c1")] }, statements).Select(step => step.Statement),
        .. AppendPlan.Additions(Made.Batch(Made.Append(Made.E1, 0, "m1")) with { NewKeys = [Made.Key(Made.E1)] }, statements).Select(step => step.Statement),
        .. statements.Claims.For(Made.Claim("runner") with { EvaluationBasis = "policy-1" }).Select(claim => claim.Lease(10)),
        statements.Lists.Clinics(after: null, 10),
        statements.Lists.Work(Work, after: null, 10),
        statements.Inspection.Clinics(after: null, 10),
        statements.Inspection.Events.Page("default", new RowPlace(0, "e1", 3), 10)!.Value,
        new(statements.Dialect.BeginPart),
        new(statements.Dialect.UndoPart),
    ];

    private static string Show(Func<StoreStatements, IEnumerable<Statement>> ask)
    {
        using var context = new OutcomesDbContext(new DbContextOptionsBuilder<OutcomesDbContext>().UseSqlServer("Server=none").Options);
        var text = new StringBuilder();
        foreach (var statement in ask(StoreStatements.Of(context)))
        {
            text.Append(statement.Text).Append(";\n");
            text.Append("  -- ").AppendJoin(", ", statement.Args.Select(arg => $"{arg.Name} {arg.Type}")).Append("\n\n");
        }

        return text.ToString().TrimEnd();
    }
}
