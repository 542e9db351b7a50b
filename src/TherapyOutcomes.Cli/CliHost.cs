namespace TherapyOutcomes.Cli;

/// <summary>What surrounds a run: its streams, the terminal's width and the time. Tests give their own.</summary>
internal sealed record CliHost
{
    /// <summary>What comes in when a file is called <c>-</c>.</summary>
    public required Stream In { get; init; }

    /// <summary>Takes results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Takes messages: what went wrong and what to do next.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>How many columns a table may take.</summary>
    public int Width { get; init; } = 80;

    /// <summary>True when results go to a terminal that shows colours.</summary>
    public bool HasColours { get; init; }

    /// <summary>True when results go to a terminal, where another line would get between them.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True when messages go to a terminal, where progress can be shown.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Tells today.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
