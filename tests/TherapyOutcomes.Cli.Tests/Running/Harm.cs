namespace TherapyOutcomes.Cli.Tests.Running;

/// <summary>Texts that would take over a terminal, turn the direction of what follows, or pass for a line of the output.</summary>
internal static class Harm
{
    /// <summary>A text with everything that can do harm.</summary>
    public const string Text = "\u001b]0;PWN\u0007\u001b[2J\u009b31m\u202eABC\0\u007f\u2066x\u200e\u200f\u061cy\u2028\ufffe\uffffz\r\nFAKE: paid";

    /// <summary>A name that a file can have and that an option can pass on.</summary>
    public const string Name = "\u001b[2J\u009b31m\u202ePWN\u2066\nFAKE";

    /// <summary>Asserts that something shown has no such character and no line from inside a text.</summary>
    public static void AssertNone(string shown)
    {
        Assert.DoesNotContain(shown, letter => letter != '\n' && IsHarmful(letter));
        Assert.DoesNotContain(shown.Split('\n'), line => line.StartsWith("FAKE", StringComparison.Ordinal));
    }

    /// <summary>Asserts it of everything that a run showed.</summary>
    public static void AssertNone(CliRun run)
    {
        AssertNone(run.Out);
        AssertNone(run.Error);
    }

    private static bool IsHarmful(char letter) =>
        char.IsControl(letter) || letter is '\u061c' or '\u200e' or '\u200f' or '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufffe' or '\uffff' || char.IsSurrogate(letter);
}
