using System.Globalization;

namespace TherapyOutcomes.Load.Web;

/// <summary>How long and how much a run is.</summary>
/// <param name="IsShort">True for a run that only shows that everything works.</param>
/// <param name="Seconds">How long the users of the clinic work.</param>
/// <param name="Parts">The parts that run; empty for all.</param>
internal sealed record WebOptions(bool IsShort, int Seconds, IReadOnlyList<string> Parts)
{
    private const int Usual = 180;
    private const int Short = 15;

    public static WebOptions Parse(string[] options)
    {
        var (isShort, seconds, parts) = (false, null as int?, new List<string>());
        for (var index = 0; index < options.Length; index++)
        {
            switch (options[index])
            {
                case "--short":
                    isShort = true;
                    break;
                case "--seconds" when index + 1 < options.Length:
                    seconds = int.Parse(options[++index], NumberStyles.None, CultureInfo.InvariantCulture);
                    break;
                default:
                    parts.Add(options[index]);
                    break;
            }
        }

        return new WebOptions(isShort, seconds ?? (isShort ? Short : Usual), parts);
    }
}
