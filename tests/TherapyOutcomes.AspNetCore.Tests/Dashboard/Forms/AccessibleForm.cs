using System.Text.RegularExpressions;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Forms;

/// <summary>Checks what makes a form usable for everybody.</summary>
internal static partial class AccessibleForm
{
    public static void AssertIsComplete(string html)
    {
        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Labels().Matches(html), label => Assert.Contains(label.Groups[1].Value, ids));
        Assert.All(Controls().Matches(html).Select(match => match.Value).Where(NeedsALabel), control =>
            Assert.Contains($"for=\"{Ids().Match(control).Groups[1].Value}\"", html, StringComparison.Ordinal));
        Assert.All(Descriptions().Matches(html).SelectMany(match => match.Groups[1].Value.Split(' ')), id => Assert.Contains(id, ids));
        Assert.Single(Headings().Matches(html));
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Handlers(), html);
    }

    private static bool NeedsALabel(string control) =>
        !control.Contains("type=\"hidden\"", StringComparison.Ordinal) && !control.Contains("type=\"radio\"", StringComparison.Ordinal) && !control.Contains("type=\"checkbox\"", StringComparison.Ordinal);

    [GeneratedRegex(" id=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    [GeneratedRegex("<label for=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Labels();

    [GeneratedRegex("<(input|select|textarea) [^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Controls();

    [GeneratedRegex("aria-describedby=\"([^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Descriptions();

    [GeneratedRegex("<h1>", RegexOptions.None, 1000)]
    private static partial Regex Headings();

    [GeneratedRegex("<[^>]* on[a-z]+=", RegexOptions.None, 1000)]
    private static partial Regex Handlers();
}
