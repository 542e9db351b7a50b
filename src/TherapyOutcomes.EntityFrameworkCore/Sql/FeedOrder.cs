using System.Collections.Immutable;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>How a database orders events so that none that is committed later comes before one that could be read.</summary>
/// <param name="Columns">The columns that order events; the last one is the position.</param>
/// <param name="Values">The values of another event's columns, as parameters: <c>@order</c> where there are two, and <c>@position</c>.</param>
/// <param name="Order">The number of the first column, to be read; 0 where the position alone is the order.</param>
/// <param name="Condition">The condition, beginning with <c>and</c>, that no open transaction can still add an event before this one; empty if none can.</param>
internal sealed record FeedOrder(ImmutableArray<string> Columns, ImmutableArray<string> Values, string Order, string Condition)
{
    /// <summary>The condition of an event that comes after all that the server can have had, because it was brought along from another one; null if there are none.</summary>
    public string? IsAhead { get; init; }
}
