namespace TherapyOutcomes.Cli.Tabular;

/// <summary>A row as it stands in the file, its cells in the order that was asked for.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Client">The client's cell.</param>
/// <param name="Time">The time's cell.</param>
/// <param name="Score">The score's cell.</param>
/// <param name="Group">The group's cell; null where no group was asked for.</param>
internal sealed record RawRow(int Line, string Client, string Time, string Score, string? Group)
{
    /// <summary>True when the row has more or fewer cells than the header, so that only its client and its time can be told.</summary>
    public bool IsTorn { get; init; }

    /// <summary>True when the score's cell is empty or NA.</summary>
    public bool HasNoScore => Score.AsSpan().Trim() is var cell && (cell.IsEmpty || cell.Equals("NA", StringComparison.OrdinalIgnoreCase));

    /// <summary>Why the client's cell can't be used; null when it can.</summary>
    public string? ClientProblem => Client.Trim() switch
    {
        "" => "no client",
        var client when client.Contains('\uFFFD', StringComparison.Ordinal) => "the client's name is not valid UTF-8: save the file as UTF-8, or clients may be mixed up",
        _ => null,
    };
}
