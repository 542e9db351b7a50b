namespace ClinicWeb.Data;

/// <summary>A row of the clinic's own calendar. It knows the client by name; the library knows them by an id.</summary>
public sealed class Appointment
{
    public int Id { get; set; }

    public required TimeOnly Time { get; set; }

    public required string Client { get; set; }

    public required string Therapist { get; set; }

    public required string Episode { get; set; }
}
