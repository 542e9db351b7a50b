namespace TherapyOutcomes.Cli;

/// <summary>Represents the environment of a run: its streams, the terminal's width and the time. Tests provide their own.</summary>
internal sealed record CliHost
{
    /// <summary>The input stream, which is read if a file is named <c>-</c>.</summary>
    public required Stream In { get; init; }

    /// <summary>The writer that receives results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The writer that receives messages: what went wrong and what to do next.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The maximum width of a table, in columns.</summary>
    public int Width { get; init; } = 80;

    /// <summary>True if results go to a terminal that supports colors; otherwise, false.</summary>
    public bool HasColours { get; init; }

    /// <summary>True if results go to a terminal, where a progress line would get in between them; otherwise, false.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True if messages go to a terminal, where progress can be shown; otherwise, false.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The store that the environment names; null if it names none.</summary>
    public string? Store { get; init; }

    /// <summary>The file of master keys that the environment names; null if it names none.</summary>
    public string? MasterKeys { get; init; }

    /// <summary>True if a person types the input, who can be asked; otherwise, false.</summary>
    public bool CanAsk { get; init; }

    /// <summary>The clock, which determines today's date.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
