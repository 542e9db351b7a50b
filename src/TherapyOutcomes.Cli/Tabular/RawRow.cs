namespace TherapyOutcomes.Cli.Tabular;

/// <summary>Represents a row as it is in the file, with the requested cells.</summary>
/// <param name="Line">The line on which the row starts.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="Time">The time's cell.</param>
/// <param name="Score">The score's cell.</param>
/// <param name="Group">The group's cell; null if no group was requested.</param>
internal sealed record RawRow(int Line, string Client, string Time, string Score, string? Group)
{
    /// <summary>
    /// True if the row has more or fewer cells than the header, so that only its client and time are known; otherwise, false.
    /// </summary>
    public bool IsTorn { get; init; }

    /// <summary>True if the score's cell is empty or NA; otherwise, false.</summary>
    public bool HasNoScore => Score.AsSpan().Trim() is var cell && (cell.IsEmpty || cell.Equals("NA", StringComparison.OrdinalIgnoreCase));

    /// <summary>The reason why the client's cell cannot be used; null if it can be used.</summary>
    public string? ClientProblem => Client.Trim() switch
    {
        "" => "no client",
        var client when client.Contains('\uFFFD', StringComparison.Ordinal) => "the client's name is not valid UTF-8: save the file as UTF-8, or clients may be mixed up",
        _ => null,
    };
}
