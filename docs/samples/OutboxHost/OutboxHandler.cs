using TherapyOutcomes.Handlers;

namespace OutboxHost;

#region handler
internal sealed class OutboxHandler(ClinicContext context) : IAppendedHandler
{
    public async ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken)
    {
        foreach (var recorded in appended.Events)
        {
            context.Outbox.Add(new OutboxMessage { EventId = recorded.Metadata.EventId, Text = $"{recorded.Event.GetType().Name} in {recorded.Metadata.Record}" });
        }

        await context.SaveChangesAsync(cancellationToken); // in the transaction of the command
    }
}
#endregion
