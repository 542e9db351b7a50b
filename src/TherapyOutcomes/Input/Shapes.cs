namespace TherapyOutcomes.Input;

/// <summary>Reads the objects inside commands from JSON.</summary>
internal static class Shapes
{
    public static PlanOfCare PlanOfCare(FieldReader fields) => new()
    {
        Techniques = fields.Terms("techniques"),
        Minutes = fields.Int("minutes"),
        SessionsPerWeek = fields.Decimal("sessionsPerWeek"),
        Weeks = fields.Int("weeks"),
    };

    public static Professional Professional(FieldReader fields) => new()
    {
        Kind = fields.Term("kind"),
        Name = fields.Text("name"),
    };

    public static SelfCareStep SelfCareStep(FieldReader fields) => new()
    {
        What = fields.Text("what"),
        HowOften = fields.Text("howOften"),
        When = fields.Text("when"),
        Confidence = fields.Int("confidence"),
    };

    public static Companion Companion(FieldReader fields) => new()
    {
        Role = fields.Term("role"),
        Name = fields.Text("name"),
    };
}
