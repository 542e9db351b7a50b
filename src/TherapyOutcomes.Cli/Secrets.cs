using System.Text.RegularExpressions;

namespace TherapyOutcomes.Cli;

/// <summary>
/// Hides secrets that were given in the wrong place, so that no message repeats them: passwords, such as those in a connection string, and lines of a file
/// of master keys.
/// </summary>
internal static partial class Secrets
{
    public static string Hide(string message) => Address().Replace(Setting().Replace(HideMasterKeys(message), "${name}=***"), "${before}***@");

    /// <summary>Hides the master keys in a text. Their ids stay.</summary>
    public static string HideMasterKeys(string text) => MasterKey().Replace(text, "${id}***");

    /// <summary>Returns whether a text has a line of a file of master keys in it, also one that is commented out.</summary>
    public static bool HasMasterKey(string text) => MasterKey().IsMatch(text);

    [GeneratedRegex("""(?<name>\b(password|passwd|pwd|passphrase))\s*=\s*("[^"]*"|'[^']*'(?=;|'|$)|[^;'"]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<before>://[^\s:/@]*:)[^\s/@]*@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    // An id, a colon and 32 bytes as Base64.
    [GeneratedRegex(@"(?<id>[A-Za-z0-9._-]\s*:\s*)[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MasterKey();
}
