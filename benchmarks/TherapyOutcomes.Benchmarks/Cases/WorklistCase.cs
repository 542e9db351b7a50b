using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// A clinic of so many episodes, one in ten with something to do today. Filled through the store itself, one small event
/// each: the worklist reads heads, not histories.
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
        var policies = new OnePolicy();
        _worklist = new Worklist(new OutcomeService(_store, RuleBook.Standard, policies, TimeProvider.System), _store, _store, RuleBook.Standard, policies);
        for (var number = 0; number < episodes; number++)
        {
            AppendAsync(number).GetAwaiter().GetResult();
        }
    }

    public int Episodes { get; }

    /// <summary>Lists what is to do; returns how many entries.</summary>
    public int List() => ListAsync().GetAwaiter().GetResult();

    private async Task<int> ListAsync()
    {
        var entries = 0;
        var query = new WorklistQuery { Clinic = ClinicId.Default, DueBy = DateOnly.FromDateTime(Now.DateTime) };
        await foreach (var entry in _worklist.ListAsync(query, Now))
        {
            entries += entry.Episode == default ? 0 : 1;
        }

        return entries;
    }

    private async Task AppendAsync(int number)
    {
        var key = RecordKey.For(ClinicId.Default, new EpisodeId($"e{number:D7}"));
        var opened = new StoredEvent
        {
            Key = key,
            Version = 1,
            Command = new CommandId("open"),
            Ordinal = 0,
            Name = "EpisodeOpened",
            Schema = 1,
            Actor = new ActorId("pat"),
            OccurredAt = Now,
            RecordedAt = Now,
            WorkflowVersion = 1,
            Policy = Policy.Fingerprint,
            Payload = Payload,
        };
        var isDue = number % 10 == 0;
        var head = new RecordHead
        {
            Key = key,
            Version = 1,
            Client = new ClientId($"c{number:D7}"),
            Practitioner = new PractitionerId("pat"),
            Stage = EpisodeStage.Treating,
            NextCommand = isDue ? "record-score" : null,
            NextRule = isDue ? "MON001" : null,
            DueOn = isDue ? DateOnly.FromDateTime(Now.DateTime) : null,
            ReviewAt = Now.AddDays(28),
            Policy = Policy.Fingerprint,
        };
        await _store.AppendAsync([new RecordAppend(key, 0, [opened], head)], CancellationToken.None);
    }

    private sealed class OnePolicy : IClinicPolicies
    {
        public ClinicPolicy For(ClinicId clinic) => Policy;
    }
}
