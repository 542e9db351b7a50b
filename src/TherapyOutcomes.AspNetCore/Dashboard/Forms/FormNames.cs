using System.Globalization;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>The names of what a form carries besides the fields of its command.</summary>
internal static class FormNames
{
    /// <summary>The id of the command, by which sending it twice is recognized.</summary>
    public const string Command = "_command";

    /// <summary>The version of the record when the form was shown.</summary>
    public const string Version = "_version";

    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);
}
