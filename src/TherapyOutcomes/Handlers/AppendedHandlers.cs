using System.Collections.Immutable;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Handlers;

/// <summary>Calls the handlers of a host, one after the other in the order of their registration.</summary>
/// <remarks>Thread-safe if the handlers are.</remarks>
/// <param name="create">Returns the handlers. It is called when the first command is submitted, so that a handler can itself ask for the service.</param>
internal sealed class AppendedHandlers(Func<IEnumerable<IAppendedHandler>> create)
{
    private ImmutableArray<IAppendedHandler> _handlers;

    private ImmutableArray<IAppendedHandler> Handlers => _handlers.IsDefault ? _handlers = [.. create()] : _handlers;

    /// <summary>Makes sure that what handlers write can be undone together with the events.</summary>
    /// <exception cref="TherapyOutcomesException">TO2016: there is a handler, and the store is not within a transaction of the host.</exception>
    public void RequireHostTransaction(IRecordStore store)
    {
        if (!store.IsInHostTransaction && Handlers is [var handler, ..])
        {
            throw new TherapyOutcomesException(
                ErrorCodes.HandlerWithoutTransaction,
                $"{handler.GetType().Name} handles events in the transaction of the host, and the store is not within one. Use a store in the host's transaction (StoreMode.HostTransaction), and begin it before you submit a command. To follow the events of a store that commits by itself, read the EventFeed instead. Nothing was written.");
        }
    }

    /// <summary>Calls the handlers with the events of a batch. What a handler throws passes unchanged.</summary>
    public async ValueTask HandleAsync(AppendBatch batch, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        if (Handlers.IsEmpty)
        {
            return;
        }

        // Decoded from what is stored, which has the words only under seal.
        var appended = new AppendedEvents
        {
            Clinic = batch.Clinic,
            Events = [.. batch.Appends.SelectMany(append => append.Events).Select(stored => EventCodec.Standard.Decode(stored, zone))],
        };
        foreach (var handler in Handlers)
        {
            await handler.HandleAsync(appended, cancellationToken).ConfigureAwait(false);
        }
    }
}
