using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Writes the receipt of an erasure. It contains nothing personal.</summary>
/// <param name="request">The request.</param>
/// <param name="erasures">The erasures on record, the newest last; none if only the destroyed keys are. There is more than one if keys came back.</param>
/// <param name="left">What the store still holds about the client.</param>
/// <param name="isRepeat">True if the client had been erased before, and nothing was recorded now.</param>
/// <param name="isPurged">True if nothing is left of the keys that the store can reach.</param>
internal sealed class ErasureReceipt(ErasureRequest request, IReadOnlyList<RecordedEvent> erasures, ClientHoldings left, bool isRepeat, bool isPurged)
{
    private readonly EventMetadata? _erased = erasures.Count > 0 ? erasures[^1].Metadata : null;

    private readonly EventMetadata? _first = erasures.Count > 1 ? erasures[0].Metadata : null;

    private ErasureReason? Reason => erasures.Count > 0 ? ((ClientErased)erasures[^1].Event).Reason : null;

    public async Task WriteAsync(CliHost host)
    {
        if (request.IsJson)
        {
            await host.Out.WriteLineAsync(Json.Write(ForJson())).ConfigureAwait(false);
            return;
        }

        foreach (var line in Lines())
        {
            await host.PrintAsync(line).ConfigureAwait(false);
        }
    }

    private object ForJson() => new
    {
        Clinic = request.Clinic.Value,
        Client = request.Client.Value,
        ErasedAt = _erased?.OccurredAt,
        Actor = _erased?.Actor.Value,
        Reason,
        Version = _erased?.Version,
        FirstErasedAt = (_first ?? _erased)?.OccurredAt,
        left.Records,
        KeysDestroyed = left.Destroyed,
        WasErasedBefore = isRepeat || _first is not null,
        IsPurged = isPurged,
    };

    private IEnumerable<string> Lines()
    {
        var phrases = request.Phrases;
        if (isRepeat)
        {
            yield return phrases.Say("erase.before");
        }

        if (_first is { } first)
        {
            yield return phrases.Say("erase.again", ("when", phrases.Time(first.OccurredAt)), ("actor", first.Actor.Value));
        }

        if (_erased is { } erasure)
        {
            yield return phrases.Say(
                "erase.receipt",
                ("client", request.Client.Value),
                ("clinic", request.Clinic.Value),
                ("when", phrases.Time(erasure.OccurredAt)),
                ("actor", erasure.Actor.Value),
                ("reason", phrases.Word(Reason!.Value)),
                ("version", Numbers.Write(erasure.Version)));
        }

        yield return phrases.Say("erase.counts", ("records", Numbers.Write(left.Records)), ("keys", Numbers.Write(left.Destroyed)));
        yield return phrases.Say(isPurged ? "erase.purged" : "erase.notPurged");
        yield return phrases.Say("erase.backups");
    }
}
