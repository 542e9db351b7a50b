using System.Globalization;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>Represents a position in a feed, as its text and as the numbers that order events.</summary>
/// <param name="Order">The number of the transaction, or the version of the row; 0 where the position alone is the order.</param>
/// <param name="Position">The position of the event in the table.</param>
internal readonly record struct FeedPlace(long Order, long Position)
{
    /// <summary>Reads a position; null is the start.</summary>
    /// <exception cref="ArgumentException">The text is no position.</exception>
    public static FeedPlace Parse(string? text) => text is null ? default
        : text.Split('-') is [var order, var position]
            && long.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var second) ? new FeedPlace(first, second)
        : throw new ArgumentException("This is no position of a feed over a database.", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Order}-{Position}");
}
