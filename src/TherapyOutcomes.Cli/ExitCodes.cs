namespace TherapyOutcomes.Cli;

/// <summary>What a run ends with; the higher one wins.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Something was refused, or a row could not be used.</summary>
    public const int Refused = 1;

    /// <summary>The input is bad: an option, a file, a line.</summary>
    public const int BadInput = 2;

    /// <summary>Ended by Ctrl-C, as shells count it: 128 and the signal's number.</summary>
    public const int Stopped = 130;
}
