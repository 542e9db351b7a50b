namespace TherapyOutcomes.Handlers;

/// <summary>
/// Handles events in the transaction of the host in which they were written, such as by writing messages into an outbox. What it writes through the same
/// context is kept or rolled back together with the events.
/// </summary>
/// <remarks>
/// <para>
/// A handler is called after the store has written the events of a command, and before the command is answered; for an import, after each batch. It is not
/// called if nothing is written: for a command that is refused, busy or a repeat, for a preview, and for a summary that is evaluated again. Seals and
/// imports of whole stores (<see cref="StoreTransfer"/>) don't call it either.
/// </para>
/// <para>
/// It needs a store within the host's transaction, such as that of TherapyOutcomes.EntityFrameworkCore in <c>StoreMode.HostTransaction</c>. Otherwise, the
/// events would be kept even if the handler fails, and the command is refused with TO2016 before anything is written. Without such a transaction, read the
/// <see cref="Feeds.EventFeed"/> instead.
/// </para>
/// <para>
/// The transaction can still be rolled back, so do nothing in a handler that a rollback does not undo, such as sending a message. Write what is to be done,
/// save it (<c>SaveChangesAsync</c>), and do it after the commit.
/// </para>
/// </remarks>
public interface IAppendedHandler
{
    /// <summary>Handles the events that were written.</summary>
    /// <param name="appended">The events.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>A task that ends when everything is written that must be kept together with the events.</returns>
    /// <remarks>
    /// An exception passes to the caller of the command unchanged. The events are then still in the host's transaction, and the host has to roll it back.
    /// </remarks>
    ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken);
}
