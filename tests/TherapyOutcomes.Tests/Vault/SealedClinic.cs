using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Vault;

/// <summary>The kit's clinic with master keys, with the whole stories of two clients in it.</summary>
internal sealed class SealedClinic
{
    public const string Erased = "cora";
    public const string Kept = "kim";

    private SealedClinic(WholeStory story)
    {
        (Store, Story) = (new InMemoryRecordStore(), story);
        Clinic = new TestClinic(store: Store, masterKeys: MasterKeys);
    }

    public InMemoryRecordStore Store { get; }

    public MasterKeyRing MasterKeys { get; } = MasterKeyRing.Create();

    /// <summary>A vault that has opened no key so far.</summary>
    public TextVault Vault => VaultOver(Store);

    /// <summary>The client who is erased.</summary>
    public static ClientId Client { get; } = new(Erased);

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

    /// <summary>A vault with the clinic's master keys over another store.</summary>
    public TextVault VaultOver(IRecordKeyStore keys) => new(Store, MasterKeys, new SecretCache()) { Keys = keys, Catalog = Store };

    /// <summary>A process of its own over the same store: it shares nothing with the others but the master keys.</summary>
    public TestClinic Node() => new(store: Store, masterKeys: MasterKeys) { Now = Clinic.Now };

    /// <summary>Erases the client.</summary>
    public Answer Erase() => Clinic.EraseClient(Erased).AssertAccepted();

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
