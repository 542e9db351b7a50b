using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>What a caller that waited goes on with.</summary>
/// <param name="Result">The result of its batch; null if it must still be written.</param>
/// <param name="Leads">True to write the batch with all that wait; false to write it by itself.</param>
internal readonly record struct Turn(AppendResult? Result, bool Leads)
{
    public static Turn Lead { get; } = new(Result: null, Leads: true);

    /// <summary>The turn of a caller whose batch a group has written, or has left to it.</summary>
    public static Turn After(AppendResult? result) => new(result, Leads: false);
}
