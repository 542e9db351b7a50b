namespace TherapyOutcomes.Storage;

/// <summary>Represents a row of a store: its place and, if it can be read, its content.</summary>
/// <typeparam name="T">The type of the content.</typeparam>
public sealed record InspectedRow<T>
    where T : class
{
    /// <summary>The place of the row.</summary>
    public required RowPlace Place { get; init; }

    /// <summary>The content; null if it can't be read.</summary>
    public T? Content { get; init; }

    /// <summary>Returns the place, without any content.</summary>
    public override string ToString() => Place.ToString();
}
