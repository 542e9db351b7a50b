using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Records or releases a legal hold, while which a client can't be erased.</summary>
/// <param name="host">The environment of the run.</param>
/// <param name="request">The request.</param>
/// <param name="reason">The reason in words.</param>
internal sealed class HoldRun(CliHost host, ErasureRequest request, string reason)
{
    /// <summary>Records a hold.</summary>
    /// <param name="hold">The id of the hold; null to number it.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<int> HoldAsync(FactId? hold, CancellationToken cancellationToken)
    {
        var (service, isSealed) = await ServiceAsync(cancellationToken).ConfigureAwait(false);
        var holds = (await service.ReadClientAsync(request.Clinic, request.Client, cancellationToken).ConfigureAwait(false)).ErasureHolds;
        var id = hold ?? new FactId($"h{Numbers.Write(holds.Count + 1)}");
        var command = new HoldErasure { Clinic = request.Clinic, Client = request.Client, Actor = request.Actor, At = host.Time.GetUtcNow(), Hold = id, Reason = reason };
        return await SubmitAsync(service, isSealed, command, id, isSealed ? "hold.held" : "hold.heldUnencrypted", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Releases a hold.</summary>
    /// <param name="hold">The id of the hold.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public async Task<int> ReleaseAsync(FactId hold, CancellationToken cancellationToken)
    {
        var (service, isSealed) = await ServiceAsync(cancellationToken).ConfigureAwait(false);
        var record = await service.ReadClientAsync(request.Clinic, request.Client, cancellationToken).ConfigureAwait(false);
        if (record.Erasure is null && record.ErasureHolds.All(held => held.Id != hold))
        {
            var unknown = request.Phrases.Say("hold.unknown", ("client", request.Client.Value), ("hold", hold.Value));
            return await Refusal.SayAsync(host, request, "REC001", unknown, showsCode: false).ConfigureAwait(false);
        }

        var command = new ReleaseErasure { Clinic = request.Clinic, Client = request.Client, Actor = request.Actor, At = host.Time.GetUtcNow(), Hold = hold, Reason = reason };
        return await SubmitAsync(service, isSealed, command, hold, "hold.released", cancellationToken).ConfigureAwait(false);
    }

    // A hold may begin a client's record, so a mistyped id would not be noticed otherwise.
    private async Task<(OutcomeService Service, bool IsSealed)> ServiceAsync(CancellationToken cancellationToken)
    {
        var store = await OpenStore.ExistingAsync(request.Store, cancellationToken).ConfigureAwait(false);
        return (await ClientHoldings.ReadAsync(store, request.Clinic, request.Client, cancellationToken).ConfigureAwait(false)).IsNothing
            ? throw request.NoSuchClient()
            : (store.Factory(new ClinicPolicy(), host.Time).CreateService(), store.MasterKeys is not null);
    }

    private async Task<int> SubmitAsync(OutcomeService service, bool isSealed, ClientCommand command, FactId hold, string phrase, CancellationToken cancellationToken)
    {
        var answer = await service.SubmitAsync(command, cancellationToken).ConfigureAwait(false);
        if (!answer.Accepted)
        {
            return await Refusal.SayAsync(host, request, answer).ConfigureAwait(false);
        }

        var record = await service.ReadClientAsync(request.Clinic, request.Client, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> open = [.. record.ErasureHolds.Where(held => !held.IsReleased).Select(held => held.Id.Value)];
        if (request.IsJson)
        {
            await host.Out.WriteLineAsync(Json.Write(new { Clinic = request.Clinic.Value, Client = request.Client.Value, Hold = hold.Value, command.At, Actor = command.Actor.Value, OpenHolds = open, answer.IsRepeat })).ConfigureAwait(false);
            return ExitCodes.Done;
        }

        await host.PrintAsync(request.Phrases.Say(answer.IsRepeat ? "hold.before" : phrase, ("client", request.Client.Value), ("hold", hold.Value))).ConfigureAwait(false);
        if (command is ReleaseErasure)
        {
            await host.PrintAsync(request.Phrases.Say(open.Count > 0 ? "hold.open" : isSealed ? "hold.none" : "hold.noneUnencrypted", ("holds", string.Join(", ", open)))).ConfigureAwait(false);
        }

        return ExitCodes.Done;
    }
}
