namespace TherapyOutcomes.Cli;

/// <summary>Defines the exit codes of a run. If several apply, the highest is used.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>A command was refused, or a row could not be used.</summary>
    public const int Refused = 1;

    /// <summary>The input is invalid: an option, a file or a line. Or the results cannot be written.</summary>
    public const int BadInput = 2;

    /// <summary>The run was stopped by Ctrl-C. By the convention of shells, the code is 128 plus the signal number.</summary>
    public const int Stopped = 130;
}
