using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Writes the receipt of an erasure. It contains nothing personal.</summary>
/// <param name="request">The request.</param>
/// <param name="erased">The erasure on record; null if only the destroyed keys are.</param>
/// <param name="left">What the store still holds about the client.</param>
/// <param name="isRepeat">True if the client had been erased before.</param>
/// <param name="isPurged">True if nothing is left of the keys that the store can reach.</param>
internal sealed class ErasureReceipt(ErasureRequest request, Recorded<ClientErased>? erased, ClientHoldings left, bool isRepeat, bool isPurged)
{
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
        ErasedAt = erased?.Metadata.OccurredAt,
        Actor = erased?.Metadata.Actor.Value,
        Reason = erased?.Event.Reason,
        Version = erased?.Metadata.Version,
        left.Records,
        KeysDestroyed = left.Destroyed,
        WasErasedBefore = isRepeat,
        IsPurged = isPurged,
    };

    private IEnumerable<string> Lines()
    {
        var phrases = request.Phrases;
        if (isRepeat)
        {
            yield return phrases.Say("erase.before");
        }

        if (erased is { } erasure)
        {
            yield return phrases.Say(
                "erase.receipt",
                ("client", request.Client.Value),
                ("clinic", request.Clinic.Value),
                ("when", phrases.Time(erasure.Metadata.OccurredAt)),
                ("actor", erasure.Metadata.Actor.Value),
                ("reason", phrases.Word(erasure.Event.Reason)),
                ("version", Numbers.Write(erasure.Metadata.Version)));
        }

        yield return phrases.Say("erase.counts", ("records", Numbers.Write(left.Records)), ("keys", Numbers.Write(left.Destroyed)));
        yield return phrases.Say(isPurged ? "erase.purged" : "erase.notPurged");
        yield return phrases.Say("erase.backups");
    }
}
