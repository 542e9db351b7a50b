using System.Globalization;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Processes;

/// <summary>How often tests that draw by chance, or have several processes, do what they do: a little in <c>.ci/run</c>, in full by <c>.ci/crash</c>.</summary>
internal static class Repetitions
{
    /// <summary>How often a process is ended, or its files are copied.</summary>
    public static int Crashes => Of("THERAPYOUTCOMES_CRASHES", 3);

    /// <summary>How many matters are due while processes are ended.</summary>
    public static int DueMatters => Of("THERAPYOUTCOMES_DUE_MATTERS", 250);

    /// <summary>How often several processes race.</summary>
    public static int Races => Of("THERAPYOUTCOMES_PROCESS_RACES", 8);

    /// <summary>How often somebody tampers with a SQLite file.</summary>
    public static int Tamperings => Of("THERAPYOUTCOMES_TAMPERINGS", 200);

    private static int Of(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : usual;
}
