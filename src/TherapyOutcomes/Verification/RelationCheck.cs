using TherapyOutcomes.Integrity;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Verification;

/// <summary>Checks what a record has to do with its client: when its summary is to be reviewed, and its key.</summary>
/// <param name="clinic">The clinic.</param>
/// <param name="vault">The vault.</param>
/// <param name="named">The clients whom episodes name.</param>
internal sealed class RelationCheck(string clinic, TextVault vault, HashSet<string> named)
{
    private readonly KeyCheck _keys = new(clinic, vault);

    /// <summary>Returns what is wrong, or null.</summary>
    public async ValueTask<TamperingFinding?> FindAsync(RecordEvidence record, ClientTimes? client, CancellationToken cancellationToken)
    {
        var isNamed = record.Place.Kind == (int)RecordKind.Client && named.Contains(record.Place.Id);
        return !HasRightTiming(record, client)
            ? RecordCheck.Finding(clinic, TamperingKind.SummaryChanged, record.Place, version: null, "The time at which the summary is to be reviewed was changed.")
            : await _keys.FindAsync(record, ClientOf(record), client, isNamed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the client that a record is about; null if it is about none.</summary>
    public static ClientId? ClientOf(RecordEvidence record) => record.Place.Kind switch
    {
        (int)RecordKind.Client => ClientId.TryParse(record.Place.Id, provider: null, out var own) ? own : null,
        (int)RecordKind.Episode => record.Summary?.Content?.Client,
        _ => null,
    };

    private static bool HasRightTiming(RecordEvidence record, ClientTimes? client) =>
        record.Summary?.Content is not { } summary || SummaryProof.Read(summary.Proof) is not { } proof
        || SummaryTiming.Holds(summary, proof, summary.Key.Kind == RecordKind.Episode ? client : null);
}
