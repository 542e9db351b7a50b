using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>The kit's clinic over a vault, with the whole stories of two clients in it.</summary>
internal sealed class SealedClinic
{
    public const string Erased = "cora";
    public const string Kept = "kim";

    private SealedClinic(WholeStory story)
    {
        (Store, Story) = (new InMemoryRecordStore(), story);
        Vault = new InMemoryTextVault(Store);
        Clinic = new TestClinic(store: Store, vault: Vault);
    }

    public InMemoryRecordStore Store { get; }

    public InMemoryTextVault Vault { get; }

    public TestClinic Clinic { get; }

    public OutcomeService Service => Clinic.Service;

    /// <summary>The records of the client who is erased.</summary>
    public static RecordKey[] Records { get; } = WholeStory.RecordsOf(Erased);

    public WholeStory Story { get; }

    /// <summary>Plays both stories with the canary in every text.</summary>
    public static SealedClinic Played() => Played(words => $"{Samples.Canary} {words}");

    /// <summary>Plays both stories.</summary>
    public static SealedClinic Played(Func<string, string> words)
    {
        var clinic = new SealedClinic(new WholeStory(Erased, words));
        clinic.Story.Play(clinic.Clinic);
        new WholeStory(Kept, words).Play(clinic.Clinic).Later(TimeSpan.FromDays(10));
        return clinic;
    }

    public ValueTask<int> EraseAsync() => Vault.DestroyAsync(ClinicId.Default, new ClientId(Erased), CancellationToken.None);

    /// <summary>The words of all texts in a record.</summary>
    public async Task<List<(string Event, string Path, ClientText Text)>> TextsAsync(RecordKey record)
    {
        var texts = new List<(string, string, ClientText)>();
        await foreach (var recorded in Service.ReadEventsAsync(record))
        {
            texts.AddRange(TextMap.Of(recorded.Event).Select(text => (recorded.Event.GetType().Name, text.Path, text.Text)));
        }

        return texts;
    }

    public List<StoredEvent> Stored(params IEnumerable<RecordKey> records) => [.. records.SelectMany(Clinic.ReadStored)];

    public Task<IReadOnlyList<RecordSummary>> SummariesAsync() =>
        Store.ListAllAsync(new RecordQuery { Clinic = ClinicId.Default });
}
