using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Dashboard.Forms;

/// <summary>Writes days as people write them.</summary>
internal static class Days
{
    public static string Of(DashboardWords words, DateOnly day) => day.ToString(words.Language == "es" ? "d 'de' MMMM 'de' yyyy" : "d MMMM yyyy", words.Culture);
}
