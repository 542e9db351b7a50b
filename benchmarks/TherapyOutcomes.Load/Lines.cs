namespace TherapyOutcomes.Load;

/// <summary>Writes lines for the test that started this process. Each is out before the call returns, so that whoever ends the process loses none.</summary>
/// <remarks>Thread-safe.</remarks>
internal static class Lines
{
    private static readonly Lock Gate = new();
    private static readonly StreamWriter Output = new(Console.OpenStandardOutput()) { AutoFlush = true };

    public static void Write(string line)
    {
        lock (Gate)
        {
            Output.WriteLine(line);
        }
    }
}
