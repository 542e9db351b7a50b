using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Practices.Education.Commands;

public sealed class SetEducationRequirementTests
{
    [Theory]
    [InlineData("""  "credits":10000 """)]
    [InlineData("""  "credits":16,"categoryMaximums":{"business":0},"deliveryMinimums":{"in-person":8},"deliveryMaximums":{"self-paced":0,"live-online":8},"firstRenewalExempt":true """)]
    [InlineData(""" "credits":16,"deliveryMinimums":{"in-person":8,"live-online":8} """)]
    [InlineData(""" "credits":16,"deliveryMaximums":{"in-person":8,"live-online":4,"self-paced":4} """)]
    [InlineData(""" "credits":16,"deliveryMaximums":{"live-online":4,"self-paced":4} """)]
    [InlineData("""  "credits":16,"categoryMaximums":null,"deliveryMinimums":null,"deliveryMaximums":{},"firstRenewalExempt":null """)]
    public void Send_Limits_AreAccepted(string fields) => Assert.Null(ErrorOf(fields));

    [Theory]
    [InlineData(""" "credits":10000.001 """, "credits", "0.001 to 10000")]
    [InlineData(""" "credits":0 """, "credits", "0.001 to 10000")]
    [InlineData(""" "credits":16,"categoryMaximums":{"business":-0.001} """, "categoryMaximums[0].credits", "0 to 10000")]
    [InlineData(""" "credits":16,"categoryMaximums":{"business":3,"Business":4} """, "categoryMaximums", "each name once")]
    [InlineData(""" "credits":16,"deliveryMinimums":{"in-person":0} """, "deliveryMinimums[0].credits", "0.001 to 10000")]
    [InlineData(""" "credits":16,"deliveryMaximums":{"self-paced":10001} """, "deliveryMaximums[0].credits", "0 to 10000")]
    [InlineData(""" "credits":16,"deliveryMaximums":{"online":8} """, "deliveryMaximums", "in-person, live-online, self-paced")]
    [InlineData(""" "credits":16,"deliveryMaximums":{"self-paced":8,"self-paced":9} """, "deliveryMaximums", "each name once")]
    [InlineData(""" "credits":16,"deliveryMaximums":[8] """, "deliveryMaximums", "an object of names and numbers")]
    [InlineData(""" "credits":16,"deliveryMinimums":{"in-person":8.5},"deliveryMaximums":{"self-paced":1,"in-person":8} """, "deliveryMinimums", "minimums up to their maximums")]
    [InlineData(""" "credits":16,"categoryMinimums":{"ethics":8,"safety":8.5} """, "categoryMinimums", "minimums that add up to credits or less")]
    [InlineData(""" "credits":16,"deliveryMinimums":{"in-person":8,"live-online":8.5} """, "deliveryMinimums", "minimums that add up to credits or less")]
    [InlineData(""" "credits":16,"deliveryMaximums":{"in-person":8,"live-online":4,"self-paced":3.5} """, "deliveryMaximums", "maximums that add up to credits or more")]
    [InlineData(""" "credits":16,"firstRenewalExempt":"yes" """, "firstRenewalExempt", "true or false")]
    public void Send_OtherLimits_NamesTheFieldAndWhatIsAllowed(string fields, string field, string allowed)
    {
        var error = ErrorOf(fields);

        Assert.Equal((field, allowed), (error?.Field, error?.Allowed));
    }

    [Fact]
    public void Send_LimitsBuiltInCode_AreCheckedAsThoseRead()
    {
        var twice = Requirement with { DeliveryMaximums = [DeliveryCredits.Of(EducationDelivery.SelfPaced, 8), DeliveryCredits.Of(EducationDelivery.SelfPaced, 9)] };
        var unknown = Requirement with { DeliveryMinimums = [DeliveryCredits.Of((EducationDelivery)7, 8)] };
        var missing = Requirement with { CategoryMaximums = [null!] };
        var clinic = CheckedClinic.New();

        Assert.Equal(
            ["deliveryMaximums", "deliveryMinimums[0].delivery", "categoryMaximums[0]"],
            new[] { twice, unknown, missing }.Select(command => clinic.Send(command).Error?.Field));
    }

    private static CommandError? ErrorOf(string fields) => Read(fields) is { Command: { } command } ? CheckedClinic.New().Send(command).Error : Read(fields).Error;

    private static SetEducationRequirement Requirement => (SetEducationRequirement)Read(""" "credits":16 """).Command!;

    private static CommandReading Read(string fields) => CommandReader.Read(
        $$"""{"type":"set-education-requirement","at":"2026-01-02T10:00:00Z","actor":"p1","practitioner":"p1","body":"Board","periodMonths":24,"startsOn":"2026-01-01",{{(fields.Contains("categoryMinimums", StringComparison.Ordinal) ? "" : "\"categoryMinimums\":{},")}}{{fields}}}""");
}
