using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>A clinic whose texts are sealed, with the whole stories of two clients in it.</summary>
internal sealed class SealedClinic
{
    public const string Erased = "cora";
    public const string Kept = "kim";

    private SealedClinic()
    {
        Store = new InMemoryRecordStore();
        Vault = new InMemoryTextVault(Store);
        Bench = new Bench(Store, vault: Vault);
    }

    public InMemoryRecordStore Store { get; }

    public InMemoryTextVault Vault { get; }

    public Bench Bench { get; }

    public OutcomeService Service => Bench.Service;

    /// <summary>The records of the client who is erased.</summary>
    public static RecordKey[] Records { get; } = WholeStory.RecordsOf(Erased);

    public WholeStory Story { get; private init; } = null!;

    /// <summary>Plays both stories with the canary in every text.</summary>
    public static Task<SealedClinic> PlayedAsync() => PlayedAsync(words => $"{Samples.Canary} {words}");

    /// <summary>Plays both stories.</summary>
    public static async Task<SealedClinic> PlayedAsync(Func<string, string> words)
    {
        var clinic = new SealedClinic { Story = new WholeStory(Erased, words) };
        await clinic.Story.PlayAsync(clinic.Bench);
        await new WholeStory(Kept, words).PlayAsync(clinic.Bench);
        clinic.Bench.Clock.Now = clinic.Bench.Clock.Now.AddDays(10);
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

    public async Task<List<StoredEvent>> StoredAsync(params IEnumerable<RecordKey> records)
    {
        var stored = new List<StoredEvent>();
        foreach (var record in records)
        {
            stored.AddRange(await Bench.StoredAsync(record));
        }

        return stored;
    }

    public Task<IReadOnlyList<RecordSummary>> SummariesAsync() =>
        Store.ListAllAsync(new RecordQuery { Clinic = ClinicId.Default });
}
