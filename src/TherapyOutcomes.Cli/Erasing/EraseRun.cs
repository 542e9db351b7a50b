using TherapyOutcomes.Cli.Stores;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Cli.Erasing;

/// <summary>Erases a client after showing what will be gone, and prints the receipt.</summary>
internal sealed class EraseRun(CliHost host, ErasureRequest request, ErasureReason reason, bool isSure)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var store = await OpenStore.ExistingAsync(request.Store, cancellationToken).ConfigureAwait(false);
        var held = await ClientHoldings.ReadAsync(store, request.Clinic, request.Client, cancellationToken).ConfigureAwait(false);
        if (held.IsNothing)
        {
            throw request.NoSuchClient();
        }

        if (store.MasterKeys is null)
        {
            return await Refusal.SayUnencryptedAsync(host, request).ConfigureAwait(false);
        }

        var service = store.Factory(new ClinicPolicy(), host.Time).CreateService();
        var command = new EraseClient { Clinic = request.Clinic, Client = request.Client, Actor = request.Actor, At = host.Time.GetUtcNow(), Reason = reason };
        var preview = await service.PreviewAsync(command, cancellationToken).ConfigureAwait(false);
        if (!preview.Accepted)
        {
            return await Refusal.SayAsync(host, request, preview).ConfigureAwait(false);
        }

        if (!preview.IsRepeat && !await IsConfirmedAsync(held, cancellationToken).ConfigureAwait(false))
        {
            await host.SayAsync(request.Phrases.Say("erase.left")).ConfigureAwait(false);
            return ExitCodes.Refused;
        }

        var answer = await service.SubmitAsync(command, cancellationToken).ConfigureAwait(false);
        return answer.Accepted
            ? await FinishAsync(service, store, answer, cancellationToken).ConfigureAwait(false)
            : await Refusal.SayAsync(host, request, answer).ConfigureAwait(false);
    }

    private async Task<int> FinishAsync(OutcomeService service, OpenedStore store, Answer answer, CancellationToken cancellationToken)
    {
        var isPurged = answer.IsPurged == true;
        var erasures = await ErasuresAsync(service, cancellationToken).ConfigureAwait(false);
        var left = await ClientHoldings.ReadAsync(store, request.Clinic, request.Client, cancellationToken).ConfigureAwait(false);
        var receipt = new ErasureReceipt(request, erasures, left, answer.IsRepeat, isPurged);
        await receipt.WriteAsync(host).ConfigureAwait(false);
        return isPurged ? ExitCodes.Done : ExitCodes.Refused;
    }

    private async Task<List<RecordedEvent>> ErasuresAsync(OutcomeService service, CancellationToken cancellationToken)
    {
        var erasures = new List<RecordedEvent>();
        await foreach (var recorded in service.ReadEventsAsync(RecordKey.For(request.Clinic, request.Client), cancellationToken).ConfigureAwait(false))
        {
            if (recorded.Event is ClientErased)
            {
                erasures.Add(recorded);
            }
        }

        return erasures;
    }

    private async Task<bool> IsConfirmedAsync(ClientHoldings held, CancellationToken cancellationToken)
    {
        if (!request.IsJson || !isSure)
        {
            await host.SayAsync(request.Phrases.Say("erase.gone", ("client", request.Client.Value), ("clinic", request.Clinic.Value), ("keys", Numbers.Write(held.Keys)))).ConfigureAwait(false);
            await host.SayAsync(request.Phrases.Say("erase.stays")).ConfigureAwait(false);
        }

        if (isSure)
        {
            return true;
        }

        if (!host.CanAsk)
        {
            throw new BadInputException(request.Phrases.Say("erase.giveYes"));
        }

        await host.SayAsync(request.Phrases.Say("erase.ask", ("client", request.Client.Value))).ConfigureAwait(false);
        using var input = new StreamReader(host.In, leaveOpen: true);
        return (await input.ReadLineAsync(cancellationToken).ConfigureAwait(false))?.Trim() == request.Client.Value;
    }
}
