using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Summaries;
using TherapyOutcomes.Testing;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Represents a clinic with a given number of episodes, of which one in ten has something to do today. The store is filled directly with one
/// small event for each episode, because the worklist reads summaries rather than histories.
/// </summary>
internal sealed class WorklistCase
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ClinicPolicy Policy = new();
    private static readonly byte[] Payload = "{}"u8.ToArray();

    private readonly InMemoryRecordStore _store = new();
    private readonly Worklist _worklist;

    public WorklistCase(int episodes)
    {
        Episodes = episodes;
        _worklist = new OutcomeServiceFactory { Store = _store, Policies = new SharedClinicPolicy(Policy), Time = new FixedClock(Now), StoresTextUnencrypted = true }.CreateWorklist();
        for (var number = 0; number < episodes; number++)
        {
            AppendAsync(number).GetAwaiter().GetResult();
        }
    }

    public int Episodes { get; }

    /// <summary>Reads the first page and returns the number of its entries.</summary>
    public int FirstPage() => _worklist.ReadAsync(new WorklistRequest()).GetAwaiter().GetResult().Entries.Length;

    private async Task AppendAsync(int number)
    {
        var key = RecordKey.For(ClinicId.Default, new EpisodeId($"e{number:D7}"));
        var opened = new StoredEvent
        {
            Key = key,
            Version = 1,
            EventId = Guid.CreateVersion7(),
            Command = new CommandId("open"),
            Ordinal = 0,
            Cause = new CommandReference(key, new CommandId("open")),
            Name = "EpisodeOpened",
            Schema = 1,
            Actor = new ActorId("pat"),
            OccurredAt = Now,
            RecordedAt = Now,
            WorkflowVersion = 1,
            PolicyFingerprint = Policy.Fingerprint,
            Payload = Payload,
        };
        var summary = new RecordSummary
        {
            Key = key,
            Version = 1,
            Client = new ClientId($"c{number:D7}"),
            Practitioner = new PractitionerId("pat"),
            Stage = EpisodeStage.Treating,
            Next = number % 10 == 0 ? Step : null,
            OrderKey = number % 10 == 0 ? $"32202603020{key.Id}" : null,
            ReviewAt = Now.AddDays(28),
            EvaluatedAt = Now,
            EvaluationBasis = EvaluationBasis.Of(StandardRules.Book, Policy),
        };
        await _store.AppendAsync(
            new AppendBatch
            {
                Clinic = ClinicId.Default,
                RecordedAt = Now,
                Appends = [new RecordAppend { Key = key, ExpectedVersion = 0, Events = [opened], Summary = summary }],
            },
            CancellationToken.None);
    }

    private static SummaryStep Step { get; } = new()
    {
        Command = "record-score",
        Rule = "MON001",
        DueOn = DateOnly.FromDateTime(Now.DateTime),
        Urgency = Urgency.Routine,
        MessageKey = "MON001",
        Evidence = [],
    };
}
