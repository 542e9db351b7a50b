using System.Text.RegularExpressions;

namespace TherapyOutcomes.Cli;

/// <summary>Hides passwords, such as those in a connection string that a message quotes because it was given in the wrong place.</summary>
internal static partial class Secrets
{
    public static string Hide(string message) => Address().Replace(Setting().Replace(message, "${name}=***"), "${before}***@");

    [GeneratedRegex("""(?<name>\b(password|passwd|pwd|passphrase))\s*=\s*("[^"]*"|'[^']*'(?=;|'|$)|[^;'"]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<before>://[^\s:/@]*:)[^\s/@]*@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
