using TherapyOutcomes.Integrity;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>
/// Collects the records of a clinic, and checks what they have to do with their clients once all are known: when their summaries are to be reviewed, and
/// their keys.
/// </summary>
internal sealed class ClientRelations
{
    private readonly string _clinic;
    private readonly List<RecordEvidence> _records = [];
    private readonly Dictionary<string, ClientTimes> _clients = [];
    private readonly HashSet<string> _named = [];
    private bool _hasUnknownClient;

    public ClientRelations(string clinic, TextVault vault)
    {
        (_clinic, Opening) = (clinic, new KeyOpening(vault));
        Keys = new KeyCheck(clinic, vault, Opening);
    }

    /// <summary>Opens keys, each once.</summary>
    public KeyOpening Opening { get; }

    public KeyCheck Keys { get; }

    /// <summary>The records that were added.</summary>
    public IReadOnlyList<RecordEvidence> Records => _records;

    /// <summary>The clients whom episodes name.</summary>
    public IReadOnlyCollection<string> Named => _named;

    /// <summary>Notes the client whom an episode names.</summary>
    public void Name(RecordSummary? summary)
    {
        if (summary is { Key.Kind: RecordKind.Episode, Client: { } client })
        {
            _named.Add(client.Value);
        }
    }

    /// <summary>
    /// Notes the client of an episode in which something is wrong. Where its summary is in doubt, it is believed only if the key says the same: somebody may have
    /// changed either.
    /// </summary>
    public void NameSuspect(RecordEvidence record)
    {
        if (!record.HasDoubtfulSummary)
        {
            Name(record.Summary?.Content);
        }
        else if (record.Summary?.Content?.Client is { } client && record.Key?.Content?.Subject == client)
        {
            _named.Add(client.Value);
        }
        else
        {
            _hasUnknownClient = true;
        }
    }

    /// <summary>Adds a record. Of its events, only the keys that sealed them and, for a client, the times are kept.</summary>
    public void Add(RecordEvidence record)
    {
        if (record.Place.Kind == (int)RecordKind.Client && record.Events.Count > 0)
        {
            _clients[record.Place.Id] = ClientTimes.Of(record.Events);
        }

        _records.Add(record with { Events = record.Events.DistinctBy(row => row.Content?.KeyId).ToList() });
    }

    /// <summary>Returns what is wrong with a record that was added, or null.</summary>
    public ValueTask<TamperingFinding?> FindAsync(RecordEvidence record, CancellationToken cancellationToken) =>
        FindAsync(record, ClientOf(record) is { } client ? _clients.GetValueOrDefault(client.Value) : null, cancellationToken);

    /// <summary>Returns what is wrong with a record, or null.</summary>
    /// <param name="record">The record.</param>
    /// <param name="client">The times of its client's events; null if there are none.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async ValueTask<TamperingFinding?> FindAsync(RecordEvidence record, ClientTimes? client, CancellationToken cancellationToken)
    {
        // A client without events of their own has a key because of their episodes. Where nobody knows whose an episode is, it may be this client's.
        var isNamed = record.Place.Kind == (int)RecordKind.Client && (_named.Contains(record.Place.Id) || (_hasUnknownClient && record.Key is not null));
        return !HasRightTiming(record, client)
            ? RecordCheck.Finding(_clinic, TamperingKind.SummaryChanged, record.Place, version: null, "The time at which the summary is to be reviewed was changed.")
            : await Keys.FindAsync(record, ClientOf(record), client, isNamed, cancellationToken).ConfigureAwait(false);
    }

    private static ClientId? ClientOf(RecordEvidence record) => record.Place.Kind switch
    {
        (int)RecordKind.Client => ClientId.TryParse(record.Place.Id, provider: null, out var own) ? own : null,
        (int)RecordKind.Episode => record.Summary?.Content?.Client,
        _ => null,
    };

    private static bool HasRightTiming(RecordEvidence record, ClientTimes? client) =>
        record.HasDoubtfulSummary || client is { IsDoubtful: true }
        || record.Summary?.Content is not { } summary || SummaryProof.Read(summary.Proof) is not { } proof
        || SummaryTiming.Holds(summary, proof, summary.Key.Kind == RecordKind.Episode ? client : null);
}
