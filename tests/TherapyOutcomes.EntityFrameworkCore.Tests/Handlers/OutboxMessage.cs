using System.ComponentModel.DataAnnotations;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Handlers;

/// <summary>What a host wants to tell others after its transaction.</summary>
internal sealed class OutboxMessage
{
    [Key]
    public Guid EventId { get; set; }

    public required string Text { get; set; }
}
