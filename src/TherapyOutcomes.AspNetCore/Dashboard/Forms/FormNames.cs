using System.Globalization;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>The names of what a form carries besides the fields of its command.</summary>
internal static class FormNames
{
    /// <summary>The id of the command, by which sending it twice is recognized.</summary>
    public const string Command = "_command";

    /// <summary>The version of the record when the form was shown.</summary>
    public const string Version = "_version";

    /// <summary>The time before the episode that somebody has said is meant, as it stands in the field for the time.</summary>
    public const string Before = "_before";

    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);
}
