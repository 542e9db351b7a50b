using System.Globalization;
using TherapyOutcomes.Handlers;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Handlers;

/// <summary>Writes a message for each event through the host's context, and saves them.</summary>
internal sealed class OutboxHandler(OutboxContext context, HandlerFault fault) : IAppendedHandler
{
    public async ValueTask HandleAsync(AppendedEvents appended, CancellationToken cancellationToken)
    {
        context.Outbox.AddRange(appended.Events.Select(recorded => new OutboxMessage
        {
            EventId = recorded.Metadata.EventId,
            Text = string.Create(CultureInfo.InvariantCulture, $"{recorded.Metadata.Record} v{recorded.Metadata.Version}"),
        }));
        await context.SaveChangesAsync(cancellationToken);
        if (fault.Exception is { } exception)
        {
            throw exception;
        }
    }
}

/// <summary>What a test has handlers throw.</summary>
internal sealed class HandlerFault
{
    public Exception? Exception { get; set; }
}
