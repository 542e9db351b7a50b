namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>A statement with its values. It holds no value in its text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Args">The values.</param>
internal readonly record struct Statement(string Text, params Arg[] Args)
{
    /// <summary>
    /// True if the text is always the same and finds rows by their key, so that a database can plan it once and keep it; otherwise, false.
    /// A list is planned again each time, because its best plan depends on the values.
    /// </summary>
    public bool IsLasting { get; init; }

    /// <summary>Creates a statement that a database can keep.</summary>
    public static Statement Lasting(string text, params Arg[] args) => new(text, args) { IsLasting = true };
}
