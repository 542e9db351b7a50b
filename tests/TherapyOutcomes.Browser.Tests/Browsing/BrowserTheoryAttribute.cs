namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>A theory whose cases need a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.ReasonToSkip;
}
